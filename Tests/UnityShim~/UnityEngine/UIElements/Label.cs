namespace UnityEngine.UIElements
{
    public class Label : TextElement
    {
        public Label()
            : this("")
        {
        }

        public Label(string text) => this.text = text;
    }
}
