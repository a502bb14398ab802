namespace UnityEditor.Compilation
{
    public class Assembly
    {
        internal Assembly(AssemblyFlags flags, params string[] references)
        {
            this.flags = flags;
            allReferences = references;
        }

        public AssemblyFlags flags { get; }

        public string[] allReferences { get; }
    }
}
