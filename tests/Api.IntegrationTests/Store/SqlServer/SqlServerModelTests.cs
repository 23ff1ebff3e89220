using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>The model for SQL Server against the limits of the server.</summary>
public sealed class SqlServerModelTests
{
    [Fact]
    public void Model_OfTheStore_IsWithinTheLimits()
    {
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);

        Assert.Empty(SqlServerLimits.FaultsOf(context.GetService<IDesignTimeModel>().Model));
    }

    [Fact]
    public void Model_OfTheStore_CollatesIdentifiersAndTexts()
    {
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);
        var model = context.GetService<IDesignTimeModel>().Model;

        Assert.All(
            model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.ClrType == typeof(string)),
            property => Assert.Equal("Latin1_General_100_BIN2", property.GetCollation())
        );
    }

    [Theory]
    [InlineData("1785")]
    [InlineData("1919")]
    [InlineData("1944/1946")]
    public void Guard_OfLimits_FindsWhatTheServerRefuses(string error)
    {
        using var context = new FaultyContext();

        Assert.Contains(
            SqlServerLimits.FaultsOf(context.GetService<IDesignTimeModel>().Model),
            fault => fault.StartsWith(error, StringComparison.Ordinal)
        );
    }

    // Two ways to cascade from A to C, an index over a text without a largest length, and a key that is too long.
    private sealed class FaultyContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer("Server=design-time");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<A>().HasKey(row => row.Id);
            modelBuilder.Entity<B>(b => b.HasOne<A>().WithMany().HasForeignKey(row => row.Number).OnDelete(DeleteBehavior.Cascade));
            modelBuilder.Entity<C>(c =>
            {
                c.HasOne<A>().WithMany().HasForeignKey(row => row.Number).OnDelete(DeleteBehavior.Cascade);
                c.HasOne<B>().WithMany().HasForeignKey(row => row.Other).OnDelete(DeleteBehavior.Cascade);
                c.Property(row => row.Text).HasColumnType("nvarchar(max)");
                c.HasIndex(row => row.Text);
                c.Property(row => row.Long).HasMaxLength(1000);
                c.HasIndex(row => row.Long);
            });
        }
    }

    private sealed class A
    {
        public int Id { get; set; }
    }

    private sealed class B
    {
        public int Id { get; set; }

        public int Number { get; set; }
    }

    private sealed class C
    {
        public int Id { get; set; }

        public int Number { get; set; }

        public int Other { get; set; }

        public string Text { get; set; } = "";

        public string Long { get; set; } = "";
    }
}
