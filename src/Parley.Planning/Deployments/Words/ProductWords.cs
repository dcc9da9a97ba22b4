namespace Parley.Planning.Deployments.Words;

/// <summary>The words for products, as the deployment file has them.</summary>
public static class ProductWords
{
    /// <summary>The word of a product.</summary>
    public static string Of(ServerProduct product) => DeploymentWords.Products.Of(product);
}
