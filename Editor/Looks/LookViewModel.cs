using System;
using CommunityToolkit.Mvvm.ComponentModel;
using CommunityToolkit.Mvvm.Input;
using SpeCa.Runtime;
using SpeCa.Runtime.Textures;

namespace SpeCa.Editor.Looks
{
    /// <summary>Colours, roughness and relief of the finished texture. What cannot work is said, and what could before stays shown.</summary>
    public sealed class LookViewModel : ObservableObject
    {
        private readonly RelayCommand _reset;
        private MapLook _look = MapLook.AsMade;
        private MapDerivation _derivation = MapDerivation.Default;
        private string? _error;

        /// <summary>Changes nothing yet.</summary>
        public LookViewModel() => _reset = new RelayCommand(() => Look = MapLook.AsMade, () => IsModified);

        /// <summary>What is asked for.</summary>
        /// <exception cref="ArgumentNullException">The value is null.</exception>
        public MapLook Look
        {
            get => _look;
            set
            {
                if (SetProperty(ref _look, value ?? throw new ArgumentNullException(nameof(value))))
                {
                    Apply();
                    OnPropertyChanged(nameof(IsModified));
                    _reset.NotifyCanExecuteChanged();
                }
            }
        }

        /// <summary>Whether anything is to be changed.</summary>
        public bool IsModified => Look != MapLook.AsMade;

        /// <summary>The latest look that can work.</summary>
        public MapLook Applied { get; private set; } = MapLook.AsMade;

        /// <summary>How maps are derived with it; green of the normals points up.</summary>
        public MapDerivation Derivation
        {
            get => _derivation;
            private set => SetProperty(ref _derivation, value);
        }

        /// <summary>Why what is asked for cannot work; null where it can.</summary>
        public string? Error
        {
            get => _error;
            private set => SetProperty(ref _error, value);
        }

        /// <summary>Goes back to the texture as it was made.</summary>
        public IRelayCommand ResetCommand => _reset;

        private void Apply()
        {
            try
            {
                MapDerivation derivation = Look.ToDerivation();
                Applied = Look;
                Error = null;
                Derivation = derivation;
            }
            catch (InvalidSettingException error)
            {
                Error = error.Message;
            }
        }
    }
}
