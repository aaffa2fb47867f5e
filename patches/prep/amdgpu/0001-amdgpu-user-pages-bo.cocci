// SPDX-License-Identifier: GPL-2.0-only
// files-with: amdgpu_ttm_tt_get_user_pages
// changes: drivers/gpu/drm/amd/amdgpu/amdgpu_ttm.c
// made: amdgpu_ttm_tt_get_user_pages(struct amdgpu_bo *bo, struct page **pages
// gone: amdgpu_ttm_tt_get_user_pages(struct ttm_tt
// gone: amdgpu_ttm_tt_get_user_pages(bo->tbo.ttm
// gone: amdgpu_ttm_tt_get_user_pages(ttm

@prototype@
identifier ttm, pages;
@@
 int amdgpu_ttm_tt_get_user_pages(
-	struct ttm_tt *ttm,
+	struct amdgpu_bo *bo,
	struct page **pages);

// For a header that declares the structures it mentions.
@forward depends on prototype@
@@
+struct amdgpu_bo;
 struct amdgpu_device;

// What is there when user pointers are configured out.
@stub@
identifier ttm, pages;
expression E;
@@
 int amdgpu_ttm_tt_get_user_pages(
-	struct ttm_tt *ttm,
+	struct amdgpu_bo *bo,
	struct page **pages)
 {
	return E;
 }

@definition@
identifier ttm, pages;
@@
 int amdgpu_ttm_tt_get_user_pages(
-	struct ttm_tt *ttm,
+	struct amdgpu_bo *bo,
	struct page **pages)
 {
+	struct ttm_tt *ttm = bo->tbo.ttm;
	...
 }

@caller@
expression bo, pages;
@@
 amdgpu_ttm_tt_get_user_pages(
-	bo->tbo.ttm
+	bo
	, pages)

// A caller that has the ttm of something, and no name for its buffer object.
@caller_local exists@
identifier ttm;
expression object, pages;
@@
+struct amdgpu_bo *bo = ttm_to_amdgpu_bo(object);
-struct ttm_tt *ttm = object->ttm;
+struct ttm_tt *ttm = bo->tbo.ttm;
 ... when any
 amdgpu_ttm_tt_get_user_pages(
-	ttm
+	bo
	, pages)

// In a tree that registers a range here already: get the mirror now. bo->mn is
// gone once the process is.
@registers exists@
identifier bo, pages, mm;
expression range;
@@
 int amdgpu_ttm_tt_get_user_pages(struct amdgpu_bo *bo, struct page **pages)
 {
+	struct hmm_mirror *mirror = bo->mn ? &bo->mn->mirror : NULL;
	struct ttm_tt *ttm = bo->tbo.ttm;
	... when any
	if (!mm)
		return -ESRCH;
+	if (!mirror)
+		return -EFAULT;
	... when any
	hmm_range_register(range, mm, ...)
	... when any
 }
