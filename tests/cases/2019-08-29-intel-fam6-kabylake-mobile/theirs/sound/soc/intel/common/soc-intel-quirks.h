/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SND_SOC_INTEL_QUIRKS_H
#define _SND_SOC_INTEL_QUIRKS_H

#include <linux/types.h>

#if defined(CONFIG_X86)

#include <asm/cpu_device_id.h>
#include <asm/intel-family.h>

#define ICPU(model) { X86_VENDOR_INTEL, 6, model, X86_FEATURE_ANY, }

static inline bool soc_intel_is_kbl(void)
{
	static const struct x86_cpu_id kbl_ids[] = {
		ICPU(INTEL_FAM6_KABYLAKE_MOBILE),
		ICPU(INTEL_FAM6_KABYLAKE_DESKTOP),
		{}
	};

	return x86_match_cpu(kbl_ids) != NULL;
}

#else

static inline bool soc_intel_is_kbl(void)
{
	return false;
}

#endif /* CONFIG_X86 */

#endif /* _SND_SOC_INTEL_QUIRKS_H */
