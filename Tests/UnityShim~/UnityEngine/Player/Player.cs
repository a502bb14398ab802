using System.Collections.Generic;
using System.Linq;

namespace UnityEngine
{
    /// <summary>A player with a scene that is played frame by frame, for one test.</summary>
    internal static class Player
    {
        private static readonly List<GameObject> _scene = new List<GameObject>();
        private static readonly List<GameObject> _kept = new List<GameObject>();
        private static readonly List<Object> _doomed = new List<Object>();

        private static IEnumerable<MonoBehaviour> Behaviours =>
            _scene.Concat(_kept).SelectMany(item => item.Components).OfType<MonoBehaviour>();

        /// <summary>Starts with an empty scene.</summary>
        public static void Open()
        {
            _scene.Clear();
            _kept.Clear();
            _doomed.Clear();
        }

        /// <summary>One frame: Start where it has not been sent, Update, and what is to be destroyed.</summary>
        public static void Frame()
        {
            foreach (MonoBehaviour behaviour in Behaviours.Where(item => item.enabled && !item.IsStarted).ToArray())
            {
                behaviour.IsStarted = true;
                EngineMessage.Send(behaviour, "Start");
            }

            Tell("Update");
            Sweep();
        }

        /// <summary>Tells all behaviours that the application is paused, or goes on.</summary>
        public static void Pause(bool isPaused)
        {
            foreach (MonoBehaviour behaviour in Behaviours.ToArray())
            {
                EngineMessage.Send(behaviour, "OnApplicationPause", isPaused);
            }
        }

        /// <summary>Replaces the scene; what was told to stay does.</summary>
        public static void LoadScene()
        {
            Destroy(_scene);
            Sweep();
        }

        /// <summary>Unloads all code and loads it anew: components keep their serialised fields alone.</summary>
        public static void ReloadDomain()
        {
            foreach (MonoBehaviour behaviour in Behaviours.ToArray())
            {
                if (behaviour.enabled)
                {
                    EngineMessage.Send(behaviour, "OnDisable");
                }

                SerializedFields fields = SerializedFields.Of(behaviour);
                behaviour.gameObject.Forget(behaviour);
                var loaded = (MonoBehaviour)behaviour.gameObject.Attach(behaviour.GetType());
                fields.WriteTo(loaded);
                EngineMessage.Send(loaded, "OnEnable");
            }
        }

        /// <summary>Ends play mode, or the application.</summary>
        public static void Quit()
        {
            Destroy(_scene);
            Destroy(_kept);
            Sweep();
        }

        public static void Add(GameObject item) => _scene.Add(item);

        public static void Keep(GameObject item)
        {
            if (_scene.Remove(item))
            {
                _kept.Add(item);
            }
        }

        public static void Remove(GameObject item)
        {
            _scene.Remove(item);
            _kept.Remove(item);
        }

        public static void Doom(Object item) => _doomed.Add(item);

        public static IEnumerable<T> Find<T>()
            where T : Object
        {
            return _scene.Concat(_kept).SelectMany(item => item.Components).OfType<T>().Where(item => item);
        }

        private static void Tell(string message)
        {
            foreach (MonoBehaviour behaviour in Behaviours.Where(item => item.enabled).ToArray())
            {
                EngineMessage.Send(behaviour, message);
            }
        }

        private static void Sweep()
        {
            Object[] doomed = _doomed.ToArray();
            _doomed.Clear();
            foreach (Object item in doomed)
            {
                Object.DestroyImmediate(item);
            }
        }

        private static void Destroy(List<GameObject> items)
        {
            foreach (GameObject item in items.ToArray())
            {
                Object.DestroyImmediate(item);
            }
        }
    }
}
