// SPDX-License-Identifier: GPL-2.0-only
// files-with: hmm_update sync_cpu_device_pagetables
// changes: include/linux/hmm.h mm/hmm.c
// made: const struct mmu_notifier_range *update
// gone: const struct hmm_update
// gone: struct hmm_update update
// gone: update->blockable

@operations@
identifier mirror, update;
@@
 struct hmm_mirror_ops {
	...
	int (*sync_cpu_device_pagetables)(struct hmm_mirror *mirror,
-		const struct hmm_update *update
+		const struct mmu_notifier_range *update
		);
	...
 };

// Callbacks are known by what they take, whatever their name is.
@callback@
identifier fn, mirror, update;
@@
 int fn(struct hmm_mirror *mirror,
-	const struct hmm_update *update
+	const struct mmu_notifier_range *update
	)
 { ... }

@forward@
identifier fn, mirror, update;
@@
 int fn(struct hmm_mirror *mirror,
-	const struct hmm_update *update
+	const struct mmu_notifier_range *update
	);

@callback_blockable@
identifier callback.fn, callback.update;
@@
 fn(..., const struct mmu_notifier_range *update)
 {
	<...
-	update->blockable
+	mmu_notifier_range_blockable(update)
	...>
 }

// HMM's own copy of the range. One rule for each member, since two of them in
// one expression are not seen by one disjunction.
@copy@
identifier fn, mn, nrange, update;
@@
 fn(struct mmu_notifier *mn, const struct mmu_notifier_range *nrange)
 {
	...
-	struct hmm_update update;
	...
 }

@copy_filled@
identifier copy.fn, copy.nrange, copy.update;
@@
 fn(..., const struct mmu_notifier_range *nrange)
 {
	<...
-	update.start = nrange->start;
-	update.end = nrange->end;
-	update.event = HMM_UPDATE_INVALIDATE;
-	update.blockable = mmu_notifier_range_blockable(nrange);
	...>
 }

@copy_start@
identifier copy.fn, copy.nrange, copy.update;
@@
 fn(..., const struct mmu_notifier_range *nrange)
 {
	<...
-	update.start
+	nrange->start
	...>
 }

@copy_end@
identifier copy.fn, copy.nrange, copy.update;
@@
 fn(..., const struct mmu_notifier_range *nrange)
 {
	<...
-	update.end
+	nrange->end
	...>
 }

@copy_blockable@
identifier copy.fn, copy.nrange, copy.update;
@@
 fn(..., const struct mmu_notifier_range *nrange)
 {
	<...
-	update.blockable
+	mmu_notifier_range_blockable(nrange)
	...>
 }

@copy_handed@
identifier copy.fn, copy.nrange, copy.update;
@@
 fn(..., const struct mmu_notifier_range *nrange)
 {
	<...
-	&update
+	nrange
	...>
 }
