using UnityEngine;

namespace SpeCa.Samples.Dungeon.Unity
{
    /// <summary>
    /// The player's eyes. They walk by themselves through all rooms; with Unity's Input Manager, W A S D or the arrow keys and
    /// the mouse take over.
    /// </summary>
    public sealed class DungeonWalker : MonoBehaviour
    {
        private const float EyeHeight = 1.6f;
        private const float FromWall = 0.35f;
        private const float DegreesPerSecond = 110;
        private const float PauseSeconds = 1.5f;
        private const float RadiansToDegrees = 57.29578f;

        private DungeonLayout _layout = null!;
        private Walker _walk = null!;
        private bool _isSteered;

        /// <summary>The cell that the player is in.</summary>
        public Cell Cell => DungeonLayout.CellAt(transform.position.x, transform.position.z);

        /// <summary>Metres a second.</summary>
        public float Speed => _walk.Speed;

        /// <summary>Begins the walk.</summary>
        /// <param name="layout">The dungeon.</param>
        /// <param name="seed">The seed of the way.</param>
        /// <param name="speed">Metres a second.</param>
        public void Begin(DungeonLayout layout, ulong seed, float speed)
        {
            _layout = layout;
            _walk = new Walker(layout, RoutePlanner.Plan(layout, new SeededRandom(seed)), speed, PauseSeconds);
            transform.position = new Vector3(_walk.X, EyeHeight, _walk.Z);
            gameObject.AddComponent<Camera>();
        }

        private void Update()
        {
            Steer();
            if (!_isSteered)
            {
                _walk.Advance(Time.deltaTime);
                transform.position = new Vector3(_walk.X, EyeHeight, _walk.Z);
                var ahead = Quaternion.Euler(0, 90 - (_walk.Heading * RadiansToDegrees), 0);
                transform.rotation = Quaternion.RotateTowards(transform.rotation, ahead, DegreesPerSecond * Time.deltaTime);
            }
        }

#if ENABLE_LEGACY_INPUT_MANAGER
        private const float DegreesPerPixel = 3;

        private float _turn;
        private float _tilt;

        private void Steer()
        {
            var side = Input.GetAxis("Horizontal");
            var ahead = Input.GetAxis("Vertical");
            if (!_isSteered && side == 0 && ahead == 0)
            {
                return;
            }

            if (!_isSteered)
            {
                _isSteered = true;
                _turn = transform.eulerAngles.y;
            }

            _turn += DegreesPerPixel * Input.GetAxis("Mouse X");
            _tilt = Mathf.Clamp(_tilt - (DegreesPerPixel * Input.GetAxis("Mouse Y")), -80, 80);
            transform.rotation = Quaternion.Euler(_tilt, _turn, 0);
            var step = Quaternion.Euler(0, _turn, 0) * new Vector3(side, 0, ahead) * (Speed * Time.deltaTime);

            // Along each axis by itself, so that walls are slid along.
            var position = transform.position;
            position.x += IsFree(position.x + step.x, position.z) ? step.x : 0;
            position.z += IsFree(position.x, position.z + step.z) ? step.z : 0;
            transform.position = position;
        }

        private bool IsFree(float x, float z)
        {
            foreach (var pillar in _layout.Pillars)
            {
                const float Room = Pillar.HalfWidth + FromWall;
                if (Mathf.Abs(x - pillar.X) < Room && Mathf.Abs(z - pillar.Z) < Room)
                {
                    return false;
                }
            }

            return _layout.IsOpen(DungeonLayout.CellAt(x - FromWall, z - FromWall)) && _layout.IsOpen(DungeonLayout.CellAt(x + FromWall, z - FromWall))
                && _layout.IsOpen(DungeonLayout.CellAt(x - FromWall, z + FromWall)) && _layout.IsOpen(DungeonLayout.CellAt(x + FromWall, z + FromWall));
        }
#else
        private void Steer()
        {
        }
#endif
    }
}
