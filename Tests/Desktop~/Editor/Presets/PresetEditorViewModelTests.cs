using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SpeCa.Editor.Presets;
using SpeCa.Runtime.Presets;

namespace SpeCa.Tests.Editor.Presets
{
    [TestFixture]
    public sealed class PresetEditorViewModelTests
    {
        private const string MeasuredHint = "3.2x faster, 35.4 dB on average, 30.6 dB for the worst 5 in 100";

        private PresetListViewModel _list = null!;

        [SetUp]
        public void Select_the_measured_preset()
        {
            _list = new PresetListViewModel();
            _list.Show(CatalogFile.Two(), "model");
            _list.Selected = _list.Presets[1];
        }

        [Test]
        public void Selecting_a_preset_shows_its_values()
        {
            Assert.Multiple(() =>
            {
                Assert.That(_list.Editor.Tau0, Is.EqualTo(0.25f));
                Assert.That(_list.Editor.Beta, Is.EqualTo(3f));
                Assert.That(_list.Editor.Order, Is.EqualTo(1));
                Assert.That(_list.Editor.MaximumSpeculativeSteps, Is.EqualTo(6));
                Assert.That(_list.Editor.Hint, Is.EqualTo(MeasuredHint));
            });
        }

        [Test]
        public void Selecting_a_preset_announces_what_it_changes()
        {
            List<string> announced = Announcements();

            _list.Selected = _list.Presets[0];

            // The order is 1 in both.
            string[] expected = ["Original", "Tau0", "Beta", "MaximumSpeculativeSteps", "Edited", "Hint"];
            Assert.That(announced, Is.EquivalentTo(expected));
        }

        [Test]
        public void An_edit_changes_the_working_copy_and_not_the_preset()
        {
            _list.Editor.Beta = 2f;

            Assert.Multiple(() =>
            {
                Assert.That(_list.Editor.Edited.Beta, Is.EqualTo(2f));
                Assert.That(_list.Selected.Beta, Is.EqualTo(3f));
                Assert.That(_list.Editor.IsModified, Is.True);
            });
        }

        [Test]
        public void An_edit_announces_what_it_changes()
        {
            List<string> announced = Announcements();

            _list.Editor.Order = 2;

            string[] expected = ["Order", "IsModified", "Edited", "Hint"];
            Assert.That(announced, Is.EquivalentTo(expected));
        }

        [Test]
        public void Setting_the_value_that_is_there_is_no_edit()
        {
            List<string> announced = Announcements();

            _list.Editor.Beta = 3f;

            Assert.Multiple(() =>
            {
                Assert.That(announced, Is.Empty);
                Assert.That(_list.Editor.UndoCommand.CanExecute(null), Is.False);
            });
        }

        [Test]
        public void A_measurement_is_not_claimed_for_edited_values()
        {
            _list.Editor.Tau0 = 0.5f;

            Assert.Multiple(() =>
            {
                Assert.That(_list.Editor.Edited.Measured, Is.Null);
                Assert.That(_list.Editor.Hint, Is.EqualTo("not measured"));
            });
        }

        [Test]
        public void A_measurement_is_back_once_the_values_are()
        {
            _list.Editor.Tau0 = 0.5f;

            _list.Editor.Tau0 = 0.25f;

            Assert.Multiple(() =>
            {
                Assert.That(_list.Editor.IsModified, Is.False);
                Assert.That(_list.Editor.Hint, Is.EqualTo(MeasuredHint));
            });
        }

        [TestCase(nameof(PresetEditorViewModel.Tau0), -1, "Tau0 is -1.")]
        [TestCase(nameof(PresetEditorViewModel.Beta), 0, "Beta is 0.")]
        [TestCase(nameof(PresetEditorViewModel.Order), 5, "Order is 5. Choose an order from 0 to 4.")]
        [TestCase(nameof(PresetEditorViewModel.MaximumSpeculativeSteps), 0, "MaximumSpeculativeSteps is 0. Choose 1 or more.")]
        public void A_value_out_of_range_has_an_error_on_its_field_alone(string field, int value, string expected)
        {
            Set(field, value);

            string error = _list.Editor.GetErrors(field).Cast<string>().Single();
            Assert.Multiple(() =>
            {
                Assert.That(error, Does.StartWith(expected));
                Assert.That(_list.Editor.GetErrors(null), Is.EqualTo(new[] { error }));
                Assert.That(_list.Editor.HasErrors, Is.True);
            });
        }

        [Test]
        public void Each_change_of_an_error_is_announced_with_its_field()
        {
            var fields = new List<string>();
            _list.Editor.ErrorsChanged += (_, change) => fields.Add(change.PropertyName!);

            _list.Editor.Order = 9;
            _list.Editor.Beta = 2f;
            _list.Editor.Order = 2;

            string[] expected = ["Order", "Order"];
            Assert.Multiple(() =>
            {
                Assert.That(fields, Is.EqualTo(expected));
                Assert.That(_list.Editor.HasErrors, Is.False);
            });
        }

        [Test]
        public void No_threshold_is_in_range()
        {
            _list.Editor.Tau0 = null;

            Assert.Multiple(() =>
            {
                Assert.That(_list.Editor.HasErrors, Is.False);
                Assert.That(_list.Editor.Edited.CreatePolicy().Name, Is.EqualTo("full"));
            });
        }

        [Test]
        public void Edits_are_undone_in_reverse_and_done_again_in_order()
        {
            _list.Editor.Beta = 2f;
            _list.Editor.Order = 2;
            var seen = new List<string>();

            foreach (var command in new[] { _list.Editor.UndoCommand, _list.Editor.UndoCommand, _list.Editor.RedoCommand, _list.Editor.RedoCommand })
            {
                command.Execute(null);
                seen.Add($"{_list.Editor.Beta}/{_list.Editor.Order}");
            }

            string[] expected = ["2/1", "3/1", "2/1", "2/2"];
            Assert.That(seen, Is.EqualTo(expected));
        }

        [Test]
        public void Undoing_more_than_was_edited_does_nothing()
        {
            _list.Editor.Beta = 2f;

            _list.Editor.UndoCommand.Execute(null);
            _list.Editor.UndoCommand.Execute(null);

            Assert.That(_list.Editor.Beta, Is.EqualTo(3f));
        }

        [Test]
        public void An_edit_forgets_what_had_been_undone()
        {
            _list.Editor.Beta = 2f;
            _list.Editor.UndoCommand.Execute(null);

            _list.Editor.Order = 2;

            Assert.That(_list.Editor.RedoCommand.CanExecute(null), Is.False);
        }

        [Test]
        public void Undoing_a_value_out_of_range_takes_its_error_away()
        {
            _list.Editor.Order = 9;

            _list.Editor.UndoCommand.Execute(null);

            Assert.That(_list.Editor.HasErrors, Is.False);
        }

        [Test]
        public void A_reset_brings_the_preset_back_and_can_be_undone()
        {
            _list.Editor.Beta = 2f;
            _list.Editor.Order = 2;

            _list.Editor.ResetCommand.Execute(null);
            QualityPreset reset = _list.Editor.Edited;
            _list.Editor.UndoCommand.Execute(null);

            Assert.Multiple(() =>
            {
                Assert.That(reset, Is.EqualTo(_list.Selected));
                Assert.That(_list.Editor.Edited.Beta, Is.EqualTo(2f));
                Assert.That(_list.Editor.Edited.Order, Is.EqualTo(2));
            });
        }

        [Test]
        public void Commands_say_when_they_become_available()
        {
            var available = new List<bool>();
            _list.Editor.ResetCommand.CanExecuteChanged += (_, _) => available.Add(_list.Editor.ResetCommand.CanExecute(null));

            _list.Editor.Beta = 2f;
            _list.Editor.UndoCommand.Execute(null);

            bool[] expected = [true, false];
            Assert.That(available, Is.EqualTo(expected));
        }

        [Test]
        public void Every_preset_keeps_its_own_edits_and_errors()
        {
            _list.Editor.Order = 9;

            _list.Selected = _list.Presets[0];
            bool otherIsClean = !_list.Editor.IsModified && !_list.Editor.HasErrors && !_list.Editor.UndoCommand.CanExecute(null);
            _list.Selected = _list.Presets[1];

            Assert.Multiple(() =>
            {
                Assert.That(otherIsClean, Is.True);
                Assert.That(_list.Editor.Order, Is.EqualTo(9));
                Assert.That(_list.Editor.HasErrors, Is.True);
            });
        }

        private List<string> Announcements()
        {
            var names = new List<string>();
            _list.Editor.PropertyChanged += (_, change) => names.Add(change.PropertyName!);
            return names;
        }

        private void Set(string field, int value)
        {
            switch (field)
            {
                case nameof(PresetEditorViewModel.Tau0):
                    _list.Editor.Tau0 = value;
                    break;
                case nameof(PresetEditorViewModel.Beta):
                    _list.Editor.Beta = value;
                    break;
                case nameof(PresetEditorViewModel.Order):
                    _list.Editor.Order = value;
                    break;
                default:
                    _list.Editor.MaximumSpeculativeSteps = value;
                    break;
            }
        }
    }
}
