using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SpeCa.Editor.Presets;
using SpeCa.Runtime.Presets;

namespace SpeCa.Tests.Editor.Presets
{
    [TestFixture]
    public sealed class PresetListViewModelTests
    {
        private const string MeasuredHint = "3.2x faster, 35.4 dB on average, 30.6 dB for the worst 5 in 100";

        private PresetListViewModel _list = null!;

        [SetUp]
        public void Select_the_measured_preset()
        {
            _list = new PresetListViewModel(CatalogFile.Two());
            _list.Selected = _list.Presets[1];
        }

        [Test]
        public void The_first_preset_is_selected_at_the_start()
        {
            var list = new PresetListViewModel(CatalogFile.Two());

            Assert.That(list.Selected.Name, Is.EqualTo("exact"));
        }

        [Test]
        public void Selecting_a_preset_shows_its_values()
        {
            Assert.Multiple(() =>
            {
                Assert.That(_list.Tau0, Is.EqualTo(0.25f));
                Assert.That(_list.Beta, Is.EqualTo(3f));
                Assert.That(_list.Order, Is.EqualTo(1));
                Assert.That(_list.MaximumSpeculativeSteps, Is.EqualTo(6));
                Assert.That(_list.Hint, Is.EqualTo(MeasuredHint));
            });
        }

        [Test]
        public void Selecting_a_preset_announces_what_it_changes()
        {
            List<string> announced = Announcements();

            _list.Selected = _list.Presets[0];

            // The order is 1 in both.
            string[] expected = ["Selected", "Tau0", "Beta", "MaximumSpeculativeSteps", "Edited", "Hint"];
            Assert.That(announced, Is.EquivalentTo(expected));
        }

        [Test]
        public void An_edit_changes_the_working_copy_and_not_the_preset()
        {
            _list.Beta = 2f;

            Assert.Multiple(() =>
            {
                Assert.That(_list.Edited.Beta, Is.EqualTo(2f));
                Assert.That(_list.Selected.Beta, Is.EqualTo(3f));
                Assert.That(_list.IsModified, Is.True);
            });
        }

        [Test]
        public void An_edit_announces_what_it_changes()
        {
            List<string> announced = Announcements();

            _list.Order = 2;

            string[] expected = ["Order", "IsModified", "Edited", "Hint"];
            Assert.That(announced, Is.EquivalentTo(expected));
        }

        [Test]
        public void Setting_the_value_that_is_there_is_no_edit()
        {
            List<string> announced = Announcements();

            _list.Beta = 3f;

            Assert.Multiple(() =>
            {
                Assert.That(announced, Is.Empty);
                Assert.That(_list.UndoCommand.CanExecute(null), Is.False);
            });
        }

        [Test]
        public void A_measurement_is_not_claimed_for_edited_values()
        {
            _list.Tau0 = 0.5f;

            Assert.Multiple(() =>
            {
                Assert.That(_list.Edited.Measured, Is.Null);
                Assert.That(_list.Hint, Is.EqualTo("not measured"));
            });
        }

        [Test]
        public void A_measurement_is_back_once_the_values_are()
        {
            _list.Tau0 = 0.5f;

            _list.Tau0 = 0.25f;

            Assert.Multiple(() =>
            {
                Assert.That(_list.IsModified, Is.False);
                Assert.That(_list.Hint, Is.EqualTo(MeasuredHint));
            });
        }

        [TestCase(nameof(PresetListViewModel.Tau0), -1, "Tau0 is -1.")]
        [TestCase(nameof(PresetListViewModel.Beta), 0, "Beta is 0.")]
        [TestCase(nameof(PresetListViewModel.Order), 4, "Order is 4. Choose an order from 0 to 3.")]
        [TestCase(nameof(PresetListViewModel.MaximumSpeculativeSteps), 0, "MaximumSpeculativeSteps is 0. Choose 1 or more.")]
        public void A_value_out_of_range_has_an_error_on_its_field_alone(string field, int value, string expected)
        {
            Set(field, value);

            string error = _list.GetErrors(field).Cast<string>().Single();
            Assert.Multiple(() =>
            {
                Assert.That(error, Does.StartWith(expected));
                Assert.That(_list.GetErrors(null), Is.EqualTo(new[] { error }));
                Assert.That(_list.HasErrors, Is.True);
            });
        }

        [Test]
        public void Each_change_of_an_error_is_announced_with_its_field()
        {
            var fields = new List<string>();
            _list.ErrorsChanged += (_, change) => fields.Add(change.PropertyName!);

            _list.Order = 9;
            _list.Beta = 2f;
            _list.Order = 2;

            string[] expected = ["Order", "Order"];
            Assert.Multiple(() =>
            {
                Assert.That(fields, Is.EqualTo(expected));
                Assert.That(_list.HasErrors, Is.False);
            });
        }

        [Test]
        public void No_threshold_is_in_range()
        {
            _list.Tau0 = null;

            Assert.Multiple(() =>
            {
                Assert.That(_list.HasErrors, Is.False);
                Assert.That(_list.Edited.CreatePolicy().Name, Is.EqualTo("full"));
            });
        }

        [Test]
        public void Edits_are_undone_in_reverse_and_done_again_in_order()
        {
            _list.Beta = 2f;
            _list.Order = 2;
            var seen = new List<string>();

            foreach (var command in new[] { _list.UndoCommand, _list.UndoCommand, _list.RedoCommand, _list.RedoCommand })
            {
                command.Execute(null);
                seen.Add($"{_list.Beta}/{_list.Order}");
            }

            string[] expected = ["2/1", "3/1", "2/1", "2/2"];
            Assert.That(seen, Is.EqualTo(expected));
        }

        [Test]
        public void Undoing_more_than_was_edited_does_nothing()
        {
            _list.Beta = 2f;

            _list.UndoCommand.Execute(null);
            _list.UndoCommand.Execute(null);

            Assert.That(_list.Beta, Is.EqualTo(3f));
        }

        [Test]
        public void An_edit_forgets_what_had_been_undone()
        {
            _list.Beta = 2f;
            _list.UndoCommand.Execute(null);

            _list.Order = 2;

            Assert.That(_list.RedoCommand.CanExecute(null), Is.False);
        }

        [Test]
        public void Undoing_a_value_out_of_range_takes_its_error_away()
        {
            _list.Order = 9;

            _list.UndoCommand.Execute(null);

            Assert.That(_list.HasErrors, Is.False);
        }

        [Test]
        public void A_reset_brings_the_preset_back_and_can_be_undone()
        {
            _list.Beta = 2f;
            _list.Order = 2;

            _list.ResetCommand.Execute(null);
            QualityPreset reset = _list.Edited;
            _list.UndoCommand.Execute(null);

            Assert.Multiple(() =>
            {
                Assert.That(reset, Is.EqualTo(_list.Selected));
                Assert.That(_list.Edited.Beta, Is.EqualTo(2f));
                Assert.That(_list.Edited.Order, Is.EqualTo(2));
            });
        }

        [Test]
        public void Commands_say_when_they_become_available()
        {
            var available = new List<bool>();
            _list.ResetCommand.CanExecuteChanged += (_, _) => available.Add(_list.ResetCommand.CanExecute(null));

            _list.Beta = 2f;
            _list.UndoCommand.Execute(null);

            bool[] expected = [true, false];
            Assert.That(available, Is.EqualTo(expected));
        }

        [Test]
        public void Every_preset_keeps_its_own_edits_and_errors()
        {
            _list.Order = 9;

            _list.Selected = _list.Presets[0];
            bool otherIsClean = !_list.IsModified && !_list.HasErrors && !_list.UndoCommand.CanExecute(null);
            _list.Selected = _list.Presets[1];

            Assert.Multiple(() =>
            {
                Assert.That(otherIsClean, Is.True);
                Assert.That(_list.Order, Is.EqualTo(9));
                Assert.That(_list.HasErrors, Is.True);
            });
        }

        [Test]
        public void A_preset_of_another_catalogue_is_refused()
        {
            Assert.That(() => _list.Selected = new QualityPreset { Name = "other" }, Throws.ArgumentException);
        }

        [Test]
        public void A_missing_catalogue_is_refused()
        {
            Assert.That(() => new PresetListViewModel(null!), Throws.InstanceOf<ArgumentNullException>());
        }

        private List<string> Announcements()
        {
            var names = new List<string>();
            _list.PropertyChanged += (_, change) => names.Add(change.PropertyName!);
            return names;
        }

        private void Set(string field, int value)
        {
            switch (field)
            {
                case nameof(PresetListViewModel.Tau0):
                    _list.Tau0 = value;
                    break;
                case nameof(PresetListViewModel.Beta):
                    _list.Beta = value;
                    break;
                case nameof(PresetListViewModel.Order):
                    _list.Order = value;
                    break;
                default:
                    _list.MaximumSpeculativeSteps = value;
                    break;
            }
        }
    }
}
