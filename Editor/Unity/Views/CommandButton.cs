using System.Windows.Input;
using UnityEngine.UIElements;

namespace SpeCa.Editor.Unity.Views
{
    /// <summary>A button that runs a view model's command, and is only there to click while the command can run.</summary>
    internal sealed class CommandButton : Button
    {
        /// <summary>Ties a button to a command.</summary>
        /// <param name="name">The element's name.</param>
        /// <param name="text">What is on the button.</param>
        /// <param name="command">The command.</param>
        public CommandButton(string name, string text, ICommand command)
            : base(() => command.Execute(null))
        {
            this.name = name;
            this.text = text;
            command.CanExecuteChanged += (_, _) => SetEnabled(command.CanExecute(null));
            SetEnabled(command.CanExecute(null));
        }
    }
}
