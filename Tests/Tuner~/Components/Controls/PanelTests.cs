using System;
using Bunit;
using Microsoft.AspNetCore.Components;
using NUnit.Framework;
using SpeCa.Tuner.Components.Controls;

namespace SpeCa.Tuner.Tests.Components.Controls
{
    public sealed class PanelTests : ComponentTests
    {
        [Test]
        public void The_title_opens_and_closes_it()
        {
            var panel = Context.Render<Panel>(parameters => parameters
                .Add(p => p.Title, "Export").Add(p => p.IsCollapsible, true).Add(p => p.StartsClosed, true).AddChildContent("<p>content</p>"));
            Assert.That(panel.FindAll("p"), Is.Empty);

            panel.Find("button").Click();

            Assert.That(panel.Find("p").TextContent, Is.EqualTo("content"));
            Assert.That(panel.Find("button").GetAttribute("aria-expanded"), Is.EqualTo("true"));
        }

        [Test]
        public void What_fails_inside_is_said_in_place_and_can_be_tried_again()
        {
            var fails = true;
            RenderFragment content = builder =>
            {
                builder.OpenComponent<Fallible>(0);
                builder.AddAttribute(1, nameof(Fallible.Fails), (Func<bool>)(() => fails));
                builder.CloseComponent();
            };
            var panel = Context.Render<Panel>(parameters => parameters.Add(p => p.Title, "Timeline").Add(p => p.ChildContent, content));
            Assert.That(panel.Find("[role=alert]").TextContent, Does.Contain("no such step"));

            fails = false;
            panel.Find("[role=alert] button").Click();

            Assert.That(panel.FindAll("[role=alert]"), Is.Empty);
            Assert.That(panel.Markup, Does.Contain("all is well"));
        }

        private sealed class Fallible : ComponentBase
        {
            [Parameter] public Func<bool> Fails { get; set; } = () => false;

            protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
            {
                if (Fails())
                {
                    throw new InvalidOperationException("no such step");
                }

                builder.AddContent(0, "all is well");
            }
        }
    }
}
