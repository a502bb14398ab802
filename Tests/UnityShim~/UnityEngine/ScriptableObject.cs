namespace UnityEngine
{
    public class ScriptableObject : Object
    {
        public static T CreateInstance<T>()
            where T : ScriptableObject
        {
            return (T)CreateInstance(typeof(T));
        }

        /// <summary>Whether one is being made, when most of the engine must not be used.</summary>
        internal static bool IsConstructing { get; private set; }

        internal static ScriptableObject CreateInstance(System.Type type)
        {
            ScriptableObject instance = Construct(type);
            EngineMessage.Send(instance, "Awake");
            EngineMessage.Send(instance, "OnEnable");
            return instance;
        }

        internal static ScriptableObject Construct(System.Type type)
        {
            IsConstructing = true;
            try
            {
                return (ScriptableObject)System.Activator.CreateInstance(type, nonPublic: true);
            }
            finally
            {
                IsConstructing = false;
            }
        }

        internal override void Destroyed()
        {
            EngineMessage.Send(this, "OnDisable");
            EngineMessage.Send(this, "OnDestroy");
        }
    }
}
