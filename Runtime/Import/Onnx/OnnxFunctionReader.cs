using Google.Protobuf;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Onnx
{
    /// <summary>Reads a function of a model's own.</summary>
    internal static class OnnxFunctionReader
    {
        public static OnnxFunction Read(ByteString message)
        {
            var source = message.CreateCodedInput();
            var function = new OnnxFunction();
            NestedMessage.ReadFields(source, field =>
            {
                switch (field)
                {
                    case OnnxField.Function.Name:
                        function.Name = source.ReadString();
                        return true;
                    case OnnxField.Function.Domain:
                        function.Domain = source.ReadString();
                        return true;
                    case OnnxField.Function.Input:
                        function.Inputs.Add(source.ReadString());
                        return true;
                    case OnnxField.Function.Output:
                        function.Outputs.Add(source.ReadString());
                        return true;
                    case OnnxField.Function.Node:
                        function.Nodes.Add(source.ReadBytes());
                        return true;
                    case OnnxField.Function.OpsetImport:
                        NestedMessage.Read(source, set => function.OperatorSets.Add(OnnxFileScan.ReadOperatorSet(set)));
                        return true;
                    case OnnxField.Function.AttributeDefault:
                        var attribute = source.ReadBytes();
                        function.Defaults[OnnxNodeReader.ReadName(attribute, OnnxField.Attribute.Name)] = attribute;
                        return true;
                    default:
                        return false;
                }
            });
            return function;
        }
    }
}
