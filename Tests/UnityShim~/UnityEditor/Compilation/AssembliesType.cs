namespace UnityEditor.Compilation
{
    public enum AssembliesType
    {
        PlayerWithoutTestAssemblies = 2,
    }
}
