using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>A mistake that somebody made in an otherwise sound deployment.</summary>
public abstract class LabFault
{
    /// <summary>Its name on the command line: lower case, words joined by hyphens.</summary>
    public abstract string Name { get; }

    /// <summary>What is wrong, in one line.</summary>
    public abstract string Title { get; }

    /// <summary>How a deployment gets there, and what its users notice.</summary>
    public abstract string Description { get; }

    /// <summary>The code of the finding that a check must name as the first cause.</summary>
    public abstract string ExpectedCause { get; }

    /// <summary>Makes the mistake on paper.</summary>
    public abstract void Apply(LabBlueprint blueprint);

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;
}
