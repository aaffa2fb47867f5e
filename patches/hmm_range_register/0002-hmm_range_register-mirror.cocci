// SPDX-License-Identifier: GPL-2.0-only
// files-with: hmm_range_register
// changes: include/linux/hmm.h mm/hmm.c
// made: int hmm_range_register(struct hmm_range *range, struct hmm_mirror *mirror
// made: range->hmm = mirror->hmm
// gone: hmm_range_register(struct hmm_range *range, struct mm_struct
// gone: hmm_range_register(range, range->vma->vm_mm
// gone: hmm_range_register(range, mm
// gone: hmm_get_or_create(mirror

@prototype@
identifier range, mm;
@@
 int hmm_range_register(struct hmm_range *range,
-	struct mm_struct *mm,
+	struct hmm_mirror *mirror,
	...);

// A mirror that was not registered, or not any more, has no hmm. One that is
// keeps its hmm, so that the range can take a reference of its own.
@definition@
identifier range, mm;
@@
 int hmm_range_register(struct hmm_range *range,
-	struct mm_struct *mm,
+	struct hmm_mirror *mirror,
	...)
 {
	<...
-	range->hmm = hmm_get_or_create(mm);
+	range->hmm = mirror->hmm;
	if (!range->hmm)
		return -EFAULT;
+	kref_get(&range->hmm->kref);
	...>
 }

@helper@
expression range;
@@
 int hmm_vma_fault(struct hmm_mirror *mirror, ...)
 {
	<...
	hmm_range_register(range,
-		range->vma->vm_mm,
+		mirror,
		...)
	...>
 }

// Where a tree has amdgpu's caller, patches/prep/amdgpu comes first: it puts
// the mirror within reach.
@amdgpu@
identifier mirror;
expression E, range;
struct mm_struct *mm;
@@
 struct hmm_mirror *mirror = E;
 <...
 hmm_range_register(range,
-	mm
+	mirror
	, ...)
 ...>
