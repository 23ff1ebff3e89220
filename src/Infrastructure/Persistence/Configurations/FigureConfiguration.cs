using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

/// <summary>What the two tables of figures share: every key refers to its list, and nothing but the primary key is indexed.</summary>
internal static class FigureConfiguration
{
    public static void Configure<T>(EntityTypeBuilder<T> builder)
        where T : FigureRow
    {
        builder.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.ReleaseKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AreaRow>().WithMany().HasForeignKey(row => row.AreaKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OffenceRow>().WithMany().HasForeignKey(row => row.OffenceKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PeriodRow>().WithMany().HasForeignKey(row => row.PeriodKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BreakdownRow>().WithMany().HasForeignKey(row => row.BreakdownKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SourceRow>().WithMany().HasForeignKey(row => row.SourceKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<NoteRow>().WithMany().HasForeignKey(row => row.NoteKey).OnDelete(DeleteBehavior.Restrict);
        builder.Property(row => row.Qualifier).HasConversion<byte>();
        builder.Property(row => row.PeriodStatus).HasConversion<byte>();
        builder.Property(row => row.Derivation).HasConversion<byte>();
    }
}
