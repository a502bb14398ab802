using System.Linq;

namespace UnityEngine
{
    /// <summary>An object of the engine; once destroyed it equals null.</summary>
    public class Object
    {
        private bool _isDestroyed;

        public string name { get; set; } = "";

        public HideFlags hideFlags { get; set; }

        internal bool IsDestroyed => _isDestroyed;

        public static void DestroyImmediate(Object obj)
        {
            if (obj is null || obj._isDestroyed)
            {
                return;
            }

            obj.Destroyed();
            obj._isDestroyed = true;
        }

        public static void Destroy(Object obj) => Player.Doom(obj);

        public static void DontDestroyOnLoad(Object target) => Player.Keep(((Component)target).gameObject);

        public static T FindAnyObjectByType<T>()
            where T : Object
        {
            return Player.Find<T>().FirstOrDefault();
        }

        public static T[] FindObjectsByType<T>(FindObjectsSortMode sortMode)
            where T : Object
        {
            return Player.Find<T>().ToArray();
        }

        public static implicit operator bool(Object exists) => !(exists is null) && !exists._isDestroyed;

        public static bool operator ==(Object x, Object y)
        {
            bool hasX = x;
            bool hasY = y;
            return hasX || hasY ? ReferenceEquals(x, y) : true;
        }

        public static bool operator !=(Object x, Object y) => !(x == y);

        public override bool Equals(object other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

        internal virtual void Destroyed()
        {
        }
    }
}
