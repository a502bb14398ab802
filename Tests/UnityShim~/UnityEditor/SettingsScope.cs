using System;

namespace UnityEditor
{
    [Flags]
    public enum SettingsScope
    {
        User = 1 << 0,
        Project = 1 << 1,
    }
}
