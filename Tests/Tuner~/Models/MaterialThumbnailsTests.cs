using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using SpeCa.Editor.Models;
using SpeCa.Runtime.Blocks;
using SpeCa.Tests.Blocks;
using SpeCa.Tuner.Models;

namespace SpeCa.Tuner.Tests.Models
{
    public sealed class MaterialThumbnailsTests
    {
        private readonly ModelFolderSource _source = new(TinyModelFolder.OnCpu());
        private ManualTime _time = null!;
        private MaterialThumbnails _thumbnails = null!;
        private LoadedModel _model = null!;

        [SetUp]
        public async Task SetUp()
        {
            _time = new ManualTime();
            _thumbnails = new MaterialThumbnails(_time);
            _model = await _source.OpenAsync(TinyModelFolder.Source, ProviderPreference.Cpu, CancellationToken.None);
        }

        [TearDown]
        public void TearDown() => _model.Dispose();

        [Test]
        public async Task Every_material_gets_a_picture()
        {
            var told = 0;

            await _thumbnails.MakeAsync(_model, () => false, () => told++, CancellationToken.None);

            var pictures = _thumbnails.Of(_model.Model);
            Assert.That(pictures.Keys, Is.EquivalentTo(_model.Model.Manifest.Conditioning.Classes.Select(known => known.Name)));
            Assert.That(pictures.Values, Is.All.StartsWith("data:image/png;base64,iVBOR"));
            Assert.That(told, Is.EqualTo(pictures.Count));
        }

        [Test]
        public async Task What_is_there_is_not_made_again()
        {
            await _thumbnails.MakeAsync(_model, () => false, () => { }, CancellationToken.None);
            var told = 0;

            await _thumbnails.MakeAsync(_model, () => false, () => told++, CancellationToken.None);

            Assert.That(told, Is.Zero);
        }

        [Test]
        public async Task They_wait_while_the_model_is_wanted()
        {
            var isBusy = true;
            var making = _thumbnails.MakeAsync(_model, () => isBusy, () => { }, CancellationToken.None);
            var madeWhileBusy = _thumbnails.Of(_model.Model).Count;

            isBusy = false;
            _time.Pass(TimeSpan.FromSeconds(1));
            await making;

            Assert.That(madeWhileBusy, Is.Zero);
            Assert.That(_thumbnails.Of(_model.Model), Is.Not.Empty);
        }

        [Test]
        public async Task A_slow_model_gets_one_and_no_more()
        {
            await _thumbnails.MakeAsync(_model, () => false, () => _time.Pass(2 * MaterialThumbnails.Longest), CancellationToken.None);

            Assert.That(_thumbnails.Of(_model.Model), Has.Count.EqualTo(1));
        }
    }
}
