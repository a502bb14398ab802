using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace UnityEngine
{
    /// <summary>What the engine keeps of an object: its serialised fields of simple types.</summary>
    internal sealed class SerializedFields
    {
        private readonly Dictionary<string, object> _values = new Dictionary<string, object>();

        private SerializedFields()
        {
        }

        public static SerializedFields Of(Object target)
        {
            var fields = new SerializedFields();
            foreach (FieldInfo field in In(target.GetType()))
            {
                fields._values[field.Name] = field.GetValue(target);
            }

            return fields;
        }

        public static SerializedFields Parse(Object target, string text)
        {
            var fields = new SerializedFields();
            string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            foreach (FieldInfo field in In(target.GetType()))
            {
                string line = lines.FirstOrDefault(candidate => candidate.StartsWith(field.Name + ": ", StringComparison.Ordinal));
                if (line != null)
                {
                    string value = Uri.UnescapeDataString(line.Substring(field.Name.Length + 2));
                    fields._values[field.Name] = field.FieldType.IsEnum
                        ? Enum.Parse(field.FieldType, value)
                        : Convert.ChangeType(value, field.FieldType, CultureInfo.InvariantCulture);
                }
            }

            return fields;
        }

        public void WriteTo(Object target)
        {
            foreach (FieldInfo field in In(target.GetType()))
            {
                if (_values.TryGetValue(field.Name, out object value))
                {
                    field.SetValue(target, value);
                }
            }
        }

        public bool Matches(Object target) => ToString() == Of(target).ToString();

        public override string ToString()
        {
            IEnumerable<string> lines = _values.Select(pair =>
                pair.Key + ": " + Uri.EscapeDataString(Convert.ToString(pair.Value, CultureInfo.InvariantCulture) ?? ""));
            return string.Join("\n", lines);
        }

        private static IEnumerable<FieldInfo> In(Type type)
        {
            const BindingFlags Declared =
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            for (Type level = type; level != typeof(ScriptableObject) && level != typeof(MonoBehaviour) && level != typeof(Object); level = level.BaseType)
            {
                foreach (FieldInfo field in level.GetFields(Declared))
                {
                    bool isKept = field.IsPublic || field.IsDefined(typeof(SerializeField), inherit: false);
                    if (isKept && !field.IsInitOnly && IsSimple(field.FieldType))
                    {
                        yield return field;
                    }
                }
            }
        }

        private static bool IsSimple(Type type)
        {
            return type.IsPrimitive || type.IsEnum || type == typeof(string) || typeof(Object).IsAssignableFrom(type);
        }
    }
}
