using System;
using System.Reflection;

namespace UnityEngine
{
    /// <summary>Calls the methods that the engine calls by their name, public or not.</summary>
    internal static class EngineMessage
    {
        public static void Send(object target, string message, params object[] arguments)
        {
            const BindingFlags Declared =
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            for (Type type = target.GetType(); type != null; type = type.BaseType)
            {
                MethodInfo method = type.GetMethod(message, Declared, null, Type.GetTypeArray(arguments), null);
                if (method != null)
                {
                    Call(target, method, arguments);
                    return;
                }
            }
        }

        private static void Call(object target, MethodInfo method, object[] arguments)
        {
            try
            {
                method.Invoke(target, arguments);
            }
            catch (TargetInvocationException error)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(error.InnerException).Throw();
            }
        }
    }
}
