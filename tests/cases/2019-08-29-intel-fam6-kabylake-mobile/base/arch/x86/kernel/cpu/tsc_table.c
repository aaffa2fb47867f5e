// SPDX-License-Identifier: GPL-2.0
/* Crystal frequencies of the models that do not report them. */
#include <linux/kernel.h>
#include <asm/cpu_device_id.h>
#include <asm/intel-family.h>

#define XTAL(model, khz) { X86_VENDOR_INTEL, 6, model, X86_FEATURE_ANY, khz }

static const struct x86_cpu_id xtal_table[] = {
	XTAL(INTEL_FAM6_SKYLAKE_MOBILE, 24000),
	XTAL(INTEL_FAM6_SKYLAKE_DESKTOP, 24000),
	XTAL(INTEL_FAM6_KABYLAKE_MOBILE, 24000),
	XTAL(INTEL_FAM6_KABYLAKE_DESKTOP, 24000),
	XTAL(INTEL_FAM6_ATOM_GOLDMONT, 19200),
	{}
};

unsigned long native_crystal_khz(void)
{
	const struct x86_cpu_id *id = x86_match_cpu(xtal_table);

	if (!id) {
		printk("no crystal for this model\n");
		return 0;
	}
	return id->driver_data;
}
