using System.Linq;
using NUnit.Framework;
using SpeCa.Plugin.Unity;
using SpeCa.Runtime.Frames;
using SpeCa.Samples.Dungeon;
using SpeCa.Samples.Dungeon.Unity;
using UnityEngine;

namespace SpeCa.Tests.Unity.Samples
{
    internal sealed class DungeonSampleTests
    {
        private UnityProject _project = null!;
        private DungeonBuilder _builder = null!;

        [SetUp]
        public void Play()
        {
            _project = new UnityProject();
            _project.InstallPipelines();
            _builder = new GameObject("Dungeon").AddComponent<DungeonBuilder>();
            _builder.Model = _project.InstallModel();
            Time.deltaTime = 0;
        }

        [TearDown]
        public void Stop()
        {
            Time.deltaTime = 0;
            Input.Axes.Clear();
            _project.Dispose();
        }

        [Test]
        public void Every_surface_of_every_room_has_a_mesh()
        {
            _project.Loop.Update();

            var meshes = Player.Find<MeshFilter>().Select(filter => filter.sharedMesh).ToArray();
            Assert.That(meshes, Has.Length.EqualTo(3 * _builder.Layout!.Rooms.Count));
            Assert.That(meshes.Select(mesh => mesh.vertices.Length), Has.All.GreaterThanOrEqualTo(4));
            Assert.That(Player.Find<Light>().Count(), Is.EqualTo(_builder.Layout.Torches.Count));
            Assert.That(Debug.Lines, Is.Empty);
        }

        [Test]
        public void Room_that_the_player_stands_in_gets_its_textures()
        {
            _project.Loop.Update();
            var surfaces = SurfacesOf(_builder.Layout!.Rooms[0]);

            _project.Loop.Until(() => surfaces.All(surface => surface.IsComplete));

            Assert.That(surfaces.Select(Shown), Has.All.Not.Null);
            Assert.That(Debug.Lines, Is.Empty);
        }

        [Test]
        public void Room_that_the_player_stands_in_comes_first()
        {
            UnityProject.SlowService();
            _project.Loop.Update();
            _project.Loop.Update();

            Assert.That(
                SurfacesOf(_builder.Layout!.Rooms[0]).Select(surface => surface.Current!.Priority),
                Has.All.EqualTo(RequestPriority.Urgent));
        }

        [Test]
        public void Rooms_left_behind_are_given_up()
        {
            _project.Loop.Update();
            UnityProject.SlowService();
            var first = SurfacesOf(_builder.Layout!.Rooms[0]);
            _project.Loop.Until(() => first.All(surface => surface.Current != null));
            var requests = first.Select(surface => surface.Current!).ToArray();

            Time.deltaTime = 0.25f;
            _project.Loop.Until(() => requests.Any(request => request.State == GenerationState.Cancelled));

            Assert.That(first.Count(surface => surface.IsComplete), Is.LessThan(3));
        }

        [Test]
        public void Keys_take_over_and_walls_stop_the_player()
        {
            _project.Loop.Update();
            var walker = Player.Find<DungeonWalker>().Single();
            Input.Axes["Vertical"] = 1;
            Time.deltaTime = 0.05f;

            for (var frame = 0; frame < 1000; frame++)
            {
                _project.Loop.Update();
            }

            Assert.That(_builder.Layout!.IsOpen(walker.Cell));
        }

        [Test]
        public void Missing_model_is_told()
        {
            _builder.Model = null;

            _project.Loop.Update();

            Assert.That(Debug.Lines.Single(), Does.Contain("Model is missing"));
        }

        private RoomSurface[] SurfacesOf(Room room) => Player.Find<RoomSurface>()
            .Skip(3 * room.Index)
            .Take(3)
            .ToArray();

        private static Texture Shown(RoomSurface surface) =>
            surface.gameObject.Components.OfType<MeshRenderer>().Single().sharedMaterials[0].mainTexture;
    }
}
