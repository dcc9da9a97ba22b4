using System.Text;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Reading;

namespace Parley.Planning.Tests;

/// <summary>The deployment of the samples, and variants of it.</summary>
static class Sample
{
    /// <summary>The file as it is shipped.</summary>
    internal static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "deployment.yaml")).ReplaceLineEndings("\n");

    /// <summary>The deployment with some texts of its file replaced; each must be there.</summary>
    internal static Deployment With(params ReadOnlySpan<(string Old, string New)> changes)
    {
        var text = Text;
        foreach (var (old, changed) in changes)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, changed, StringComparison.Ordinal);
        }

        return Read(text);
    }

    /// <summary>A deployment from its text.</summary>
    internal static Deployment Read(string text)
    {
        Assert.True(DeploymentReader.TryRead(Encoding.UTF8.GetBytes(text), out var deployment, out var faults), string.Join('\n', faults));
        return deployment;
    }
}
