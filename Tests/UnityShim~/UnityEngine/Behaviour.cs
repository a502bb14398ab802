namespace UnityEngine
{
    public class Behaviour : Component
    {
        private bool _isEnabled = true;

        public bool enabled
        {
            get => _isEnabled;
            set
            {
                if (_isEnabled == value)
                {
                    return;
                }

                _isEnabled = value;
                EngineMessage.Send(this, value ? "OnEnable" : "OnDisable");
            }
        }
    }
}
