using System;
using System.Collections.Generic;

namespace UnityEngine
{
    public sealed class GameObject : Object
    {
        private readonly List<Component> _components = new List<Component>();

        public GameObject(string name)
        {
            this.name = name;
            transform = new Transform { gameObject = this };
            Player.Add(this);
        }

        public Transform transform { get; }

        internal IReadOnlyList<Component> Components => _components;

        public T AddComponent<T>()
            where T : Component
        {
            T component = (T)Attach(typeof(T));
            EngineMessage.Send(component, "Awake");
            if (component is Behaviour && component)
            {
                EngineMessage.Send(component, "OnEnable");
            }

            return component;
        }

        /// <summary>Makes a component without telling it so, as when its code is loaded anew.</summary>
        internal Component Attach(Type type)
        {
            var component = (Component)Activator.CreateInstance(type, nonPublic: true);
            component.gameObject = this;
            _components.Add(component);
            return component;
        }

        internal void Forget(Component component) => _components.Remove(component);

        internal override void Destroyed()
        {
            foreach (Component component in _components.ToArray())
            {
                DestroyImmediate(component);
            }

            Player.Remove(this);
        }
    }
}
