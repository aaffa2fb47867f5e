// SPDX-License-Identifier: GPL-2.0-only
// files-with: hmm_vma_fault
// changes: include/linux/hmm.h
// made: hmm_vma_fault(struct hmm_mirror *mirror, struct hmm_range *range
// gone: hmm_vma_fault(struct hmm_range
// gone: hmm_vma_fault(&range

@helper@
identifier range, block;
@@
 int hmm_vma_fault(
+	struct hmm_mirror *mirror,
	struct hmm_range *range, bool block)
 { ... }

@nouveau@
identifier svmm;
expression range, block;
@@
 struct nouveau_svmm *svmm;
 <...
 hmm_vma_fault(
+	&svmm->mirror,
	range, block)
 ...>

@nouveau_init@
identifier svmm;
expression range, block, E;
@@
 struct nouveau_svmm *svmm = E;
 <...
 hmm_vma_fault(
+	&svmm->mirror,
	range, block)
 ...>
