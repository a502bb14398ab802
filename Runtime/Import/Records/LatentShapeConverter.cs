using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpeCa.Import
{
    /// <summary>Writes a latent's shape as a text such as <c>4x64x64</c>.</summary>
    internal sealed class LatentShapeConverter : JsonConverter<LatentShape>
    {
        public override LatentShape Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && LatentShape.TryParse(reader.GetString(), out var shape)
                ? shape
                : throw new JsonException("A latent's shape is a text such as \"4x64x64\".");

        public override void Write(Utf8JsonWriter writer, LatentShape value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
