using System.Linq;
using SpeCa.Import.Onnx;
using SpeCa.Runtime.Onnx;

namespace SpeCa.Import.Analysis
{
    /// <summary>
    /// Lets float16 stand in for bfloat16 while shapes are inferred: the CPU provider has operators for the one, and none for
    /// the other. Shapes are the same, and small tensors, from which they may be computed, keep their numbers.
    /// </summary>
    internal sealed class HalfPrecision
    {
        private readonly bool _standsIn;

        private HalfPrecision(bool standsIn)
        {
            _standsIn = standsIn;
            Rewriter = standsIn
                ? new ElementTypeRewriter(type => Given(type), HalfPrecisionTensor.ToFloat16)
                : new ElementTypeRewriter(type => type);
        }

        /// <summary>Replaces the types in messages.</summary>
        public ElementTypeRewriter Rewriter { get; }

        /// <summary>Looks which half-precision types a model has; where it has both, none can stand in for the other.</summary>
        public static HalfPrecision Of(OnnxModel model)
        {
            bool hasFloat16 = false, hasBFloat16 = false;
            ElementType Note(ElementType type)
            {
                hasFloat16 |= type == ElementType.Float16;
                hasBFloat16 |= type == ElementType.BFloat16;
                return type;
            }

            foreach (var type in model.Inputs.Select(input => input.Type).Concat(model.Initializers.Values.Select(tensor => tensor.Type)))
            {
                Note(type);
            }

            var reader = new ElementTypeRewriter(Note);
            foreach (var node in model.Nodes)
            {
                reader.Node(node.Message);
            }

            foreach (var function in model.Functions)
            {
                reader.Function(function);
            }

            return new HalfPrecision(hasBFloat16 && !hasFloat16);
        }

        /// <summary>The type that inference is given.</summary>
        public ElementType Given(ElementType type) => _standsIn && type == ElementType.BFloat16 ? ElementType.Float16 : type;

        /// <summary>The model's own type for one that was inferred.</summary>
        public ElementType Own(ElementType inferred) => _standsIn && inferred == ElementType.Float16 ? ElementType.BFloat16 : inferred;
    }
}
