namespace UnityEngine
{
    public class MonoBehaviour : Behaviour
    {
        /// <summary>Whether the player has sent Start.</summary>
        internal bool IsStarted { get; set; }

        internal override void Destroyed()
        {
            if (enabled)
            {
                EngineMessage.Send(this, "OnDisable");
            }

            EngineMessage.Send(this, "OnDestroy");
            gameObject.Forget(this);
        }
    }
}
