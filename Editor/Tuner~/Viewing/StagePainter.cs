using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SpeCa.Runtime.Generation;

namespace SpeCa.Tuner.Viewing
{
    /// <summary>
    /// Sends the browser what changed of a picture, and nothing twice. While one picture is on its way newer ones replace each
    /// other, so that a slow browser sees the latest.
    /// </summary>
    internal sealed class StagePainter : IDisposable
    {
        private const string Candidate = "candidate";
        private const string Reference = "reference";

        private readonly ViewerSession _viewer;
        private readonly DotNetObjectReference<StagePainter> _self;
        private StagePicture? _wanted;
        private StagePicture? _shown;
        private bool _isPainting;

        public StagePainter(ViewerSession viewer)
        {
            _viewer = viewer;
            _self = DotNetObjectReference.Create(this);
        }

        /// <summary>Paints a picture, or leaves it to the painting that is under way.</summary>
        public async Task PaintAsync(ElementReference element, StagePicture picture)
        {
            _wanted = picture;
            if (_isPainting)
            {
                return;
            }

            _isPainting = true;
            try
            {
                while (_wanted is { } next && next != _shown)
                {
                    await SendAsync(element, next);
                }
            }
            finally
            {
                _isPainting = false;
            }
        }

        /// <summary>Raised when the visitor of the rooms has walked into the other one.</summary>
        public event Action? RoomEntered;

        /// <summary>Told by the browser which room was entered.</summary>
        /// <param name="room">0 or 1.</param>
        [JSInvokable("RoomEntered")]
        public void TellRoomEntered(int room) => RoomEntered?.Invoke();

        /// <inheritdoc/>
        public void Dispose() => _self.Dispose();

        private async Task SendAsync(ElementReference element, StagePicture next)
        {
            string kind = next.View.IsShape ? "createScene" : next.View.Stage == StageKind.Room ? "createRoom" : "createTile";
            bool isNew = await _viewer.ShowAsync(kind, element, _self);
            StagePicture? before = isNew ? null : _shown;
            if (next.View.Stage == StageKind.Flat)
            {
                await SendTileAsync(before, next);
            }
            else if (next.View.IsShape)
            {
                await SendShapeAsync(before, next);
            }

            _shown = next;
        }

        private async Task SendTileAsync(StagePicture? before, StagePicture next)
        {
            if (before?.View != next.View)
            {
                await _viewer.CallAsync("setView", new { next.View.Tiles, Mode = ModeOf(next.View.Compare) });
            }

            bool isOtherMap = before?.View.Map != next.View.Map || before.Derivation != next.Derivation;
            await SendImageAsync(Candidate, before?.Texture, next.Texture, next, isOtherMap);
            await SendImageAsync(Reference, before?.Reference, next.Reference, next, isOtherMap);
        }

        private async Task SendImageAsync(string slot, GeneratedTexture? before, GeneratedTexture? next, StagePicture picture, bool isOtherMap)
        {
            if (before == next && !isOtherMap)
            {
                return;
            }

            if (next is null)
            {
                await (before is null ? Task.CompletedTask : _viewer.CallAsync("clear", slot));
                return;
            }

            MapImage image = await Task.Run(() => MapImage.Of(next, picture.View.Map, picture.Derivation));
            await _viewer.CallAsync("setImage", slot, image.Width, image.Height, image.Channels, image.Bytes);
        }

        private async Task SendShapeAsync(StagePicture? before, StagePicture next)
        {
            if (before?.View != next.View)
            {
                await _viewer.CallAsync("setView", new { Shape = NameOf(next.View.Stage), next.View.Tiles });
            }

            bool isOther = before?.Texture != next.Texture || before?.Derivation != next.Derivation;
            if (next.Texture is { HasHeight: true } texture && isOther)
            {
                MaterialImages maps = await Task.Run(() => MaterialImages.Of(texture, next.Derivation));
                await _viewer.CallAsync("setMaterial", maps, texture.Material.Relief * next.Derivation.ReliefScale);
            }
        }

        private static string ModeOf(CompareMode mode) => mode == CompareMode.Alone ? "single" : NameOf(mode);

        private static string NameOf<T>(T value)
            where T : struct, Enum => value.ToString().ToLowerInvariant();
    }
}
