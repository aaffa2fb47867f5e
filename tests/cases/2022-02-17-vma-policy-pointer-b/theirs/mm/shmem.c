// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/mm_types.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum shmem_event {
	shmem_EV_START,
	shmem_EV_STOP,
	shmem_EV_ERROR,
	shmem_EV_MAX
};

static unsigned long shmem_events[shmem_EV_MAX];

static inline void shmem_account(enum shmem_event ev)
{
	switch (ev) {
	case shmem_EV_START:
	case shmem_EV_STOP:
		shmem_events[ev]++;
		break;
	case shmem_EV_ERROR:
		shmem_events[shmem_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_SHMEM_QUIET)
static int shmem_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 shmem_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool shmem_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return shmem_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

struct shmem_inode_info {
	struct {
		struct vm_policy *policies[4];
		struct vm_area_struct *pvma;
	} shared;
	u32 fallocend;
};

#define SHMEM_I(p)	container_of(p, struct shmem_inode_info, fallocend)

int shmem_set_policy(u32 *fallocend, unsigned int idx)
{
	struct shmem_inode_info *info = SHMEM_I(fallocend);

	if (idx >= ARRAY_SIZE(info->shared.policies))
		return -EINVAL;
	return vma_policy_copy(info->shared.policies[idx],
			       &info->shared.pvma->vm_policy);
}
