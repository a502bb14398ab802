using System;
using SpeCa.Runtime;
using SpeCa.Runtime.Presets.Calibration;

namespace SpeCa.Editor.Calibration
{
    /// <summary>A target as it is typed in: a kind, and a number in the unit that people use for it.</summary>
    internal static class CalibrationTargetForm
    {
        private const double Percent = 100;

        /// <summary>The number that a kind starts with.</summary>
        public static double UsualValue(CalibrationTargetKind kind) => kind switch
        {
            CalibrationTargetKind.MinimumPsnr => 32,
            CalibrationTargetKind.MaximumPerceptualLoss => 5,
            _ => 4,
        };

        /// <summary>What the number counts.</summary>
        public static string Unit(CalibrationTargetKind kind) => kind switch
        {
            CalibrationTargetKind.MinimumPsnr => "dB",
            CalibrationTargetKind.MaximumPerceptualLoss => "%",
            _ => "x",
        };

        /// <summary>Makes the target, or says in words what is wrong with the number.</summary>
        public static bool TryTarget(CalibrationTargetKind kind, double value, out CalibrationTarget? target, out string error)
        {
            target = null;
            error = "";
            try
            {
                target = CalibrationTarget.Of(kind, kind == CalibrationTargetKind.MaximumPerceptualLoss ? value / Percent : value);
                return true;
            }
            catch (InvalidSettingException refusal)
            {
                error = refusal.Message;
                return false;
            }
        }
    }
}
