using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpeCa.Runtime.Blocks
{
    /// <summary>Reads a dimension from a JSON number or string.</summary>
    internal sealed class TensorDimensionConverter : JsonConverter<TensorDimension>
    {
        public override TensorDimension Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
                ? TensorDimension.Parse(reader.GetString()!)
                : new TensorDimension(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, TensorDimension value, JsonSerializerOptions options)
        {
            if (value.Symbol == null)
            {
                writer.WriteNumberValue(value.Size);
            }
            else
            {
                writer.WriteStringValue(value.ToString());
            }
        }
    }
}
