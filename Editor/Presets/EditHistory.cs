using System.Collections.Generic;

namespace SpeCa.Editor.Presets
{
    /// <summary>A value, what it was before each edit, and what undoing took back.</summary>
    internal sealed class EditHistory<T>
    {
        private readonly List<T> _states;
        private int _current;

        /// <summary>Starts at a value that nothing has been done to.</summary>
        public EditHistory(T original) => _states = new List<T> { original };

        /// <summary>The value as it is now.</summary>
        public T Current => _states[_current];

        /// <summary>Whether there is an edit to undo.</summary>
        public bool CanUndo => _current > 0;

        /// <summary>Whether there is an undone edit to do again.</summary>
        public bool CanRedo => _current < _states.Count - 1;

        /// <summary>Takes a new value, unless it is the same; what had been undone is forgotten.</summary>
        public void Edit(T next)
        {
            if (EqualityComparer<T>.Default.Equals(Current, next))
            {
                return;
            }

            _current++;
            _states.RemoveRange(_current, _states.Count - _current);
            _states.Add(next);
        }

        /// <summary>Goes one edit back, where there is one.</summary>
        public void Undo()
        {
            if (CanUndo)
            {
                _current--;
            }
        }

        /// <summary>Goes one undone edit forward, where there is one.</summary>
        public void Redo()
        {
            if (CanRedo)
            {
                _current++;
            }
        }
    }
}
