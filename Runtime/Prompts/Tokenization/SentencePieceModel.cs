using System.IO;
using Google.Protobuf;

namespace SpeCa.Prompts.Tokenization
{
    /// <summary>
    /// Completes SentencePiece models for Microsoft.ML.Tokenizers, which cannot load one without a start piece, as T5's is.
    /// </summary>
    internal static class SentencePieceModel
    {
        // Field numbers of ModelProto, its SentencePiece and TrainerSpec, sentencepiece_model.proto.
        private const int PieceField = 1;
        private const int TrainerField = 2;
        private const int PieceTextField = 1;
        private const int StartIdField = 41;
        private const int StartPieceField = 46;

        /// <summary>
        /// A model whose start piece, where it has none, is its first piece. It is never asked to put a start piece in.
        /// </summary>
        /// <exception cref="InvalidProtocolBufferException">It is no SentencePiece model.</exception>
        public static byte[] WithStartPiece(byte[] model)
        {
            var input = new CodedInputStream(model);
            string? first = null;
            var hasStart = true;
            for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
            {
                switch (WireFormat.GetTagFieldNumber(tag))
                {
                    case PieceField when first == null:
                        first = ReadText(input.ReadBytes().CreateCodedInput());
                        break;
                    case TrainerField:
                        hasStart = HasStart(input.ReadBytes().CreateCodedInput());
                        break;
                    default:
                        input.SkipLastField();
                        break;
                }
            }

            return hasStart || first == null ? model : Append(model, first);
        }

        private static string ReadText(CodedInputStream piece)
        {
            for (var tag = piece.ReadTag(); tag != 0; tag = piece.ReadTag())
            {
                if (WireFormat.GetTagFieldNumber(tag) == PieceTextField)
                {
                    return piece.ReadString();
                }

                piece.SkipLastField();
            }

            return "";
        }

        private static bool HasStart(CodedInputStream trainer)
        {
            for (var tag = trainer.ReadTag(); tag != 0; tag = trainer.ReadTag())
            {
                if (WireFormat.GetTagFieldNumber(tag) == StartIdField)
                {
                    return trainer.ReadInt32() >= 0;
                }

                trainer.SkipLastField();
            }

            return true;
        }

        // Readers of protobuf merge a message that comes twice, and the later value of a field counts.
        private static byte[] Append(byte[] model, string piece)
        {
            using var trainer = new MemoryStream();
            using (var output = new CodedOutputStream(trainer, leaveOpen: true))
            {
                output.WriteTag(StartIdField, WireFormat.WireType.Varint);
                output.WriteInt32(0);
                output.WriteTag(StartPieceField, WireFormat.WireType.LengthDelimited);
                output.WriteString(piece);
            }

            using var whole = new MemoryStream();
            whole.Write(model, 0, model.Length);
            using (var output = new CodedOutputStream(whole, leaveOpen: true))
            {
                output.WriteTag(TrainerField, WireFormat.WireType.LengthDelimited);
                output.WriteBytes(ByteString.CopyFrom(trainer.ToArray()));
            }

            return whole.ToArray();
        }
    }
}
