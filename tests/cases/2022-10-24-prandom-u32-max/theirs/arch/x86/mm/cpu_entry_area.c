// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/random.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_CPU_ENTRY_AREA_QUIET)
static int cpu_entry_area_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 cpu_entry_area_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool cpu_entry_area_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return cpu_entry_area_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

#ifdef CONFIG_PM_SLEEP
static u32 cpu_entry_area_saved[4];

static int cpu_entry_area_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		cpu_entry_area_saved[i] = regs[i];
	return 0;
}
#else
#define cpu_entry_area_save_regs(regs)	(-EOPNOTSUPP)
#endif

#define CPU_ENTRY_AREA_NR	64

struct cpu_entry_area {
	u8 gdt[4096];
	unsigned long estack[8];
};

static unsigned int _cea_offset[CPU_ENTRY_AREA_NR];
static struct cpu_entry_area cea_pages[CPU_ENTRY_AREA_NR];
static bool cea_taken(unsigned int cpu, unsigned int off)
{
	while (cpu--)
		if (_cea_offset[cpu] == off)
			return true;
	return false;
}

static void __init init_cea_offsets(void)
{
	unsigned int cpu, cea, max_cea = ARRAY_SIZE(_cea_offset);

	for (cpu = 0; cpu < max_cea; cpu++) {
		do {
			cea = prandom_u32_max(max_cea);
		} while (cea_taken(cpu, cea));
		_cea_offset[cpu] = cea;
	}
	_cea_offset[0] = min(_cea_offset[prandom_u32_max(2)], max_cea - 1);
}

static unsigned int cea_offset(unsigned int cpu)
{
	return _cea_offset[cpu];
}

struct cpu_entry_area *get_cpu_entry_area(int cpu)
{
	return &cea_pages[cea_offset(cpu)];
}
EXPORT_SYMBOL(get_cpu_entry_area);

void __init setup_cpu_entry_areas(void)
{
	unsigned int cpu;

	init_cea_offsets();
	for (cpu = 0; cpu < CPU_ENTRY_AREA_NR; cpu++)
		get_cpu_entry_area(cpu)->estack[0] = 0;
}
