using System.Collections.Generic;
using UnityEngine;

namespace UnityEditor
{
    public class Undo
    {
        public delegate void UndoRedoCallback();

        public static UndoRedoCallback undoRedoPerformed;

        private static readonly Stack<(Object Target, SerializedFields State)> _before =
            new Stack<(Object, SerializedFields)>();

        private static readonly Stack<(Object Target, SerializedFields State)> _undone =
            new Stack<(Object, SerializedFields)>();

        /// <summary>Creation is not undone here.</summary>
        public static void RegisterCreatedObjectUndo(Object objectToUndo, string name)
        {
        }

        public static void RecordObject(Object objectToUndo, string name)
        {
            _undone.Clear();
            _before.Push((objectToUndo, SerializedFields.Of(objectToUndo)));
        }

        public static void PerformUndo() => Move(_before, _undone);

        public static void PerformRedo() => Move(_undone, _before);

        internal static void Forget()
        {
            _before.Clear();
            _undone.Clear();
            undoRedoPerformed = null;
        }

        /// <summary>A record without a change counts for nothing, as in the editor.</summary>
        private static void Move(Stack<(Object Target, SerializedFields State)> from, Stack<(Object, SerializedFields)> to)
        {
            while (from.Count > 0)
            {
                (Object target, SerializedFields state) = from.Pop();
                if (state.Matches(target))
                {
                    continue;
                }

                to.Push((target, SerializedFields.Of(target)));
                state.WriteTo(target);
                undoRedoPerformed?.Invoke();
                return;
            }
        }
    }
}
