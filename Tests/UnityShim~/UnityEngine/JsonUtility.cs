using System;
using System.Text.Json;

namespace UnityEngine
{
    public static class JsonUtility
    {
        // Unity's JSON knows public fields alone, and passes over what it does not know.
        private static readonly JsonSerializerOptions _compact = new JsonSerializerOptions { IncludeFields = true };
        private static readonly JsonSerializerOptions _pretty = new JsonSerializerOptions { IncludeFields = true, WriteIndented = true };

        public static string ToJson(object obj, bool prettyPrint) =>
            JsonSerializer.Serialize(obj, obj.GetType(), prettyPrint ? _pretty : _compact);

        public static T FromJson<T>(string json)
        {
            try
            {
                return json.Length == 0 ? default : JsonSerializer.Deserialize<T>(json, _compact);
            }
            catch (JsonException error)
            {
                throw new ArgumentException("JSON parse error: " + error.Message, error);
            }
        }
    }
}
