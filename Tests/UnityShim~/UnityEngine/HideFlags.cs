using System;

namespace UnityEngine
{
    [Flags]
    public enum HideFlags
    {
        None = 0,
        NotEditable = 8,
        HideAndDontSave = 61,
    }
}
