/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_CPUFEATURES_H
#define _ASM_X86_CPUFEATURES_H

/* Extended auxiliary flags: Linux defined - for features scattered in various CPUID levels */
#define X86_FEATURE_AMD_LBR_PMC_FREEZE	(21*32+ 0) /* "amd_lbr_pmc_freeze" */
#define X86_FEATURE_CLEAR_BHB_LOOP	(21*32+ 1) /* Clear branch history */
#define X86_FEATURE_BHI_CTRL		(21*32+ 2) /* BHI_DIS_S control */

/* AMD-defined Extended Feature 2 EAX */
#define X86_FEATURE_NO_NESTED_DATA_BP	(20*32+ 0) /* No Nested Data Breakpoints */
#define X86_FEATURE_LFENCE_RDTSC	(20*32+ 2) /* LFENCE always serializing */
#define X86_FEATURE_AUTOIBRS		(20*32+ 8) /* Automatic IBRS */

/*
 * BUG word(s)
 */
#define X86_BUG(x)			(22*32 + (x))
#define X86_BUG_F00F			X86_BUG(0) /* Intel F00F */

#endif
