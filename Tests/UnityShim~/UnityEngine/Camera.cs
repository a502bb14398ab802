namespace UnityEngine
{
    public sealed class Camera : Behaviour
    {
    }
}
