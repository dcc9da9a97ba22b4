using Parley.Installation.Preflight.Products;
using Spectre.Console;
using Spectre.Console.Rendering;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Cert.Preflight;

/// <summary>What a product's documents say of a symptom.</summary>
static class SymptomText
{
    internal static IEnumerable<IRenderable> Render(ProductPack product, IReadOnlyCollection<KnownProblem> problems)
    {
        if (problems.Count == 0)
            yield return new Markup($"[yellow]![/] The documents of {Escape(product.Title)} say nothing of that\n");
        foreach (var problem in problems)
        {
            var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(3).PadRight(2)).AddColumn();
            foreach (var cause in problem.Causes)
                grid.AddRow(new Markup("[grey]cause[/]"), new Text(cause));
            foreach (var solution in problem.Solutions)
                grid.AddRow(new Markup("[grey]cure[/]"), new Text(solution));
            if (problem.Withdrawn is not null)
                grid.AddRow(new Markup("[grey]not this[/]"), new Text(problem.Withdrawn));
            var heading = new Markup($"[bold]{Escape(problem.Problem)}[/]  [grey]{Escape(problem.Id)}[/]");
            yield return new Padder(new Rows(heading, grid)).Padding(0, 0, 0, 1);
        }
    }
}
