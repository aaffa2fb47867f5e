// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

int get_vaddr_frames(unsigned long start, unsigned int nr_frames,
		     struct frame_vector *vec);

/**
 * get_vaddr_frames() - map virtual addresses to pfns
 * @start: starting user address
 * @nr_frames: number of pages / pfns from start to map
 * @vec: structure which receives pages / pfns of the addresses mapped
 */
int get_vaddr_frames(unsigned long start, unsigned int nr_frames,
		     struct frame_vector *vec)
{
	struct mm_struct *mm = current_mm();
	unsigned int gup_flags = FOLL_WRITE | FOLL_FORCE;
	int ret;

	if (nr_frames == 0)
		return 0;

	if (nr_frames > vec->nr_allocated)
		nr_frames = vec->nr_allocated;

	start = untagged_addr(start);

	ret = pin_user_pages_fast(start, nr_frames, gup_flags);
	if (ret > 0) {
		vec->got_ref = true;
		goto out;
	}

	vec->got_ref = false;
	ret = follow_pfn(mm, start);
out:
	if (ret > 0)
		vec->nr_frames = (unsigned int)ret;
	return ret;
}
