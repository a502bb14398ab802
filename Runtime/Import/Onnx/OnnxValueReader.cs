using System.Collections.Generic;
using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>Reads an input or output of a graph.</summary>
    internal static class OnnxValueReader
    {
        /// <summary>Reads the value that starts at the reader's place.</summary>
        public static OnnxValue Read(CodedInputStream source)
        {
            var name = "";
            var type = ElementType.Undefined;
            List<OnnxDimension>? shape = null;
            NestedMessage.Read(source, value => NestedMessage.ReadFields(value, field =>
            {
                switch (field)
                {
                    case OnnxField.ValueInfo.Name:
                        name = value.ReadString();
                        return true;
                    case OnnxField.ValueInfo.Type:
                        NestedMessage.Read(value, ReadType);
                        return true;
                    default:
                        return false;
                }
            }));
            return new OnnxValue(name, type, shape);

            void ReadType(CodedInputStream input) => NestedMessage.ReadFields(input, field =>
            {
                if (field != OnnxField.Type.Tensor)
                {
                    return false;
                }

                NestedMessage.Read(input, ReadTensorType);
                return true;
            });

            void ReadTensorType(CodedInputStream input) => NestedMessage.ReadFields(input, field =>
            {
                switch (field)
                {
                    case OnnxField.TensorType.ElementType:
                        type = (ElementType)input.ReadInt32();
                        return true;
                    case OnnxField.TensorType.Shape:
                        shape = new List<OnnxDimension>();
                        NestedMessage.Read(input, dimensions => ReadShape(dimensions, shape));
                        return true;
                    default:
                        return false;
                }
            });
        }

        private static void ReadShape(CodedInputStream source, List<OnnxDimension> shape) =>
            NestedMessage.ReadFields(source, field =>
            {
                if (field != OnnxField.Shape.Dimension)
                {
                    return false;
                }

                long? size = null;
                string? symbol = null;
                NestedMessage.Read(source, dimension => NestedMessage.ReadFields(dimension, part =>
                {
                    switch (part)
                    {
                        case OnnxField.Dimension.Value:
                            size = dimension.ReadInt64();
                            return true;
                        case OnnxField.Dimension.Parameter:
                            symbol = dimension.ReadString();
                            return true;
                        default:
                            return false;
                    }
                }));
                shape.Add(new OnnxDimension(size, symbol));
                return true;
            });
    }
}
