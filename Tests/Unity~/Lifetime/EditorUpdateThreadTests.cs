using System;
using System.Collections.Generic;
using NUnit.Framework;
using SpeCa.Editor.Unity.Lifetime;
using UnityEngine;

namespace SpeCa.Tests.Unity.Lifetime
{
    internal sealed class EditorUpdateThreadTests
    {
        private UnityProject _project = null!;

        [SetUp]
        public void Open_a_project() => _project = new UnityProject();

        [TearDown]
        public void Close_it() => _project.Dispose();

        [Test]
        public void What_is_posted_runs_in_order_at_the_next_update()
        {
            using var thread = new EditorUpdateThread();
            var ran = new List<int>();

            thread.Post(() => ran.Add(1));
            thread.Post(() => ran.Add(2));

            Assert.That(ran, Is.Empty);
            _project.Loop.Update();
            Assert.That(ran, Is.EqualTo(new[] { 1, 2 }));
        }

        [Test]
        public void A_mistake_is_logged_and_what_follows_still_runs()
        {
            using var thread = new EditorUpdateThread();
            bool ran = false;
            thread.Post(() => throw new InvalidOperationException("a mistake"));
            thread.Post(() => ran = true);

            _project.Loop.Update();

            Assert.That(ran, Is.True);
            Assert.That(Debug.Lines, Has.Count.EqualTo(1));
            Assert.That(Debug.Lines[0], Does.Contain("a mistake"));
        }

        [Test]
        public void Once_disposed_it_has_left_the_update_loop()
        {
            var thread = new EditorUpdateThread();
            bool ran = false;
            thread.Dispose();
            thread.Post(() => ran = true);

            _project.Loop.Update();

            Assert.That(ran, Is.False);
        }
    }
}
