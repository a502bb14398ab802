using System.Linq;

namespace UnityEngine.UIElements
{
    public static class UQueryExtensions
    {
        public static T Q<T>(this VisualElement e, string name = null, string className = null)
            where T : VisualElement
        {
            return e.Descendants().Prepend(e).OfType<T>().FirstOrDefault(element =>
                (name == null || element.name == name) && (className == null || element.HasClass(className)));
        }
    }
}
