namespace UnityEngine
{
    public class ScriptableObject : Object
    {
        public static T CreateInstance<T>()
            where T : ScriptableObject
        {
            return (T)CreateInstance(typeof(T));
        }

        internal static ScriptableObject CreateInstance(System.Type type)
        {
            var instance = (ScriptableObject)System.Activator.CreateInstance(type, nonPublic: true);
            EngineMessage.Send(instance, "Awake");
            EngineMessage.Send(instance, "OnEnable");
            return instance;
        }

        internal override void Destroyed()
        {
            EngineMessage.Send(this, "OnDisable");
            EngineMessage.Send(this, "OnDestroy");
        }
    }
}
